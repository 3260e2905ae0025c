import type { ObjectModel } from '../metadata/model.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { Draft } from './draft.ts';
import type { SaveContext } from './save-context.ts';
import { LoadedParents } from './record-views.ts';

const defaultOf = (context: SaveContext, object: ObjectModel, name: string): FieldValue => {
    const field = object.fields.get(name);
    const formula = context.automationOf(object).defaults.get(name);
    if (formula !== undefined) {
        const record = new LoadedParents(context).view(object, {});
        return formula.evaluate({ record, prior: null, asker: context.asker, now: context.now });
    }
    const chosen = field?.picklist?.values.filter((value) => value.isDefault && value.isActive) ?? [];
    if (chosen.length > 0) {
        return chosen.map((value) => value.name).join(';');
    }
    return field?.type === 'Checkbox' ? false : null;
};

/** Roll-ups of a record without children: nothing to count, nothing to compare. */
const emptyRollUp = (operation: string): FieldValue =>
    operation === 'count' || operation === 'sum' ? new Exact(0) : null;

/** The row of a new record: what the caller gave, defaults for the rest, and the org's own fields. */
export const newRow = (context: SaveContext, object: ObjectModel, id: string, given: Row): Row => {
    const stamp = context.now.toISOString();
    const row: Row = {};
    for (const [name, field] of object.fields) {
        if (field.summary !== null) {
            row[name] = emptyRollUp(field.summary.operation);
        } else if (field.formula === null) {
            row[name] = name in given ? (given[name] ?? null) : defaultOf(context, object, name);
        }
        if (field.type === 'Checkbox' && row[name] === null) {
            row[name] = false;
        }
    }
    const system: Row = {
        Id: id,
        IsDeleted: false,
        CreatedDate: stamp,
        CreatedById: context.session.userId,
        LastModifiedDate: stamp,
        LastModifiedById: context.session.userId,
        SystemModstamp: stamp
    };
    if (object.fields.has('OwnerId')) {
        row['OwnerId'] = given['OwnerId'] ?? context.session.userId;
    }
    return { ...row, ...system };
};

const padded = (format: string, value: number): string =>
    format.replace(/\{(0+)\}/, (_, zeros: string) => String(value).padStart(zeros.length, '0'));

/** Gives new records their numbers; called as late as possible, so that refused records use none. */
export const assignAutoNumbers = async (
    context: SaveContext,
    object: ObjectModel,
    drafts: readonly Draft[]
): Promise<void> => {
    for (const field of object.fields.values()) {
        if (field.autoNumber !== null) {
            const { format, start } = field.autoNumber;
            const first = await context.store.nextNumbers(`${object.name}.${field.name}`, start, drafts.length);
            drafts.forEach((draft, index) => {
                draft.row[field.name] = padded(format, first + index);
            });
        }
    }
};
