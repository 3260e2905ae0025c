import type {
    CreateElement,
    DataElement,
    LookupElement,
    UpdateElement
} from '../../../../org-model/flows/flow-model.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { Row } from '../../metadata/values.ts';
import type { SaveContext } from '../save-context.ts';
import { SaveFailed } from '../save-error.ts';
import { createRecords, updateRecords } from '../save.ts';
import { comparedFor } from './flow-sort.ts';
import type { FlowRecord } from './flow-data.ts';
import { isCollection, isFlowRecord } from './flow-data.ts';
import { candidates, matches } from './found-rows.ts';
import type { DataReply, Interview } from './interview.ts';

interface Waiting {
    readonly interview: Interview;
    readonly element: DataElement;
}

const DONE: DataReply = { ok: true, records: [] };

const objectOf = (context: SaveContext, name: string): ObjectModel => {
    const object = context.model.objects.get(name);
    if (object === undefined) {
        throw new Error(`there is no object ${name}`);
    }
    return object;
};

/** A found record as the flow holds it: a field it did not ask for reads as blank. */
const asAskedFor = (object: ObjectModel, row: Row, { fields }: LookupElement): FlowRecord => ({
    object,
    row: fields.length === 0 ? row : Object.fromEntries(['Id', ...fields].map((name) => [name, row[name] ?? null]))
});

const lookUp = async (
    context: SaveContext,
    element: LookupElement,
    group: readonly Waiting[]
): Promise<DataReply[]> => {
    const object = objectOf(context, element.object);
    const all = group.map(({ interview }) => interview.filters(element.filters));
    const rows = await candidates(context, object, all, element.filters.logic);
    const sorted =
        element.sortField === null ? rows : [...rows].sort(comparedFor(element.sortField, element.sortDescending));
    return all.map((filters) => {
        const found = sorted.filter((row) => matches(row, filters, element.filters.logic));
        const limit = element.firstOnly ? 1 : (element.limit ?? found.length);
        return { ok: true, records: found.slice(0, limit).map((row) => asAskedFor(object, row, element)) };
    });
};

interface Write {
    readonly object: ObjectModel;
    /** Position in the group of the interview that asked for it. */
    readonly asker: number;
    readonly row: Row;
}

/** Writes what all interviews ask for together. Those whose records fail get the fault; the others are written without them. */
const writeTogether = async (
    context: SaveContext,
    count: number,
    writes: readonly Write[],
    verb: string,
    save: (object: ObjectModel, rows: readonly Row[]) => Promise<void>
): Promise<DataReply[]> => {
    const replies: DataReply[] = Array.from({ length: count }, () => DONE);
    let remaining = [...writes];
    context.countFlowRows(writes.length);
    while (remaining.length > 0) {
        let attempted: readonly Write[] = [];
        try {
            await context.undoable(async () => {
                for (const object of new Set(remaining.map((item) => item.object))) {
                    attempted = remaining.filter((item) => item.object === object);
                    await save(
                        object,
                        attempted.map((item) => item.row)
                    );
                }
            });
            return replies;
        } catch (error) {
            if (!(error instanceof SaveFailed)) {
                throw error;
            }
            const failed = new Set<number>();
            for (const [index, [first]] of error.errors) {
                const asker = attempted[index]?.asker;
                if (asker !== undefined && first !== undefined) {
                    const message = `This error occurred when the flow tried to ${verb} records: ${first.code}: ${first.message}.`;
                    replies[asker] = { ok: false, message };
                    failed.add(asker);
                }
            }
            remaining = remaining.filter((item) => !failed.has(item.asker));
        }
    }
    return replies;
};

const recordsIn = (interview: Interview, reference: string): FlowRecord[] => {
    if (reference === '$Record') {
        return [{ object: interview.data.object, row: interview.data.changesOfRecord() }];
    }
    const data = interview.data.read(reference);
    return isCollection(data) ? [...data] : isFlowRecord(data) ? [data] : [];
};

const create = async (
    context: SaveContext,
    element: CreateElement,
    group: readonly Waiting[]
): Promise<DataReply[]> => {
    const writes = group.flatMap(({ interview }, asker): Write[] => {
        if (element.input !== null) {
            return recordsIn(interview, element.input).map(({ object, row }) => ({ object, asker, row }));
        }
        return [
            { object: objectOf(context, element.object ?? ''), asker, row: interview.assigned(element.assignments) }
        ];
    });
    return await writeTogether(context, group.length, writes, 'create', async (object, rows) => {
        const ids = await createRecords(
            context,
            object,
            rows.map((values) => ({ values })),
            'system'
        );
        rows.forEach((row, index) => {
            row['Id'] = ids[index] ?? null;
        });
    });
};

const update = async (
    context: SaveContext,
    element: UpdateElement,
    group: readonly Waiting[]
): Promise<DataReply[]> => {
    const writes: Write[] = [];
    if (element.input !== null) {
        group.forEach(({ interview }, asker) => {
            writes.push(
                ...recordsIn(interview, element.input ?? '').map(({ object, row }) => ({ object, asker, row }))
            );
        });
    } else {
        const object = objectOf(context, element.object ?? '');
        const all = group.map(({ interview }) => interview.filters(element.filters));
        const rows = await candidates(context, object, all, element.filters.logic);
        group.forEach(({ interview }, asker) => {
            const values = interview.assigned(element.assignments);
            const found = rows.filter((row) => matches(row, all[asker] ?? [], element.filters.logic));
            writes.push(...found.map((row) => ({ object, asker, row: { ...values, Id: row['Id'] ?? null } })));
        });
    }
    return await writeTogether(context, group.length, writes, 'update', async (object, rows) => {
        // Two interviews may reach the same record: the last one's values stay, as with one update after the other.
        const changes = new Map<string, Row>();
        for (const { Id, ...values } of rows) {
            changes.set(String(Id), { ...changes.get(String(Id)), ...values });
        }
        await updateRecords(
            context,
            object,
            [...changes].map(([id, values]) => ({ id, values })),
            'system'
        );
    });
};

/** Runs one data element for all interviews that wait at it. @returns a reply for each, in order */
export const runDataElement = async (context: SaveContext, group: readonly Waiting[]): Promise<DataReply[]> => {
    const element = group[0]?.element;
    switch (element?.kind) {
        case 'lookup':
            return await lookUp(context, element, group);
        case 'create':
            return await create(context, element, group);
        case 'update':
            return await update(context, element, group);
        default:
            return [];
    }
};
