import { Decimal } from 'decimal.js';
import { recordId } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import { isSameValue } from '../metadata/values.ts';
import type { Draft } from './draft.ts';
import { idOf } from './draft.ts';
import type { SaveContext } from './save-context.ts';

type Entry = readonly [field: string, dataType: string, before: FieldValue, after: FieldValue];

/** Values of any type are kept as JSON. */
const written = (value: FieldValue): string | null =>
    value === null ? null : JSON.stringify(Decimal.isDecimal(value) ? value.toNumber() : value);

/** Of a long text or a multi-select the platform keeps that it changed, and not from what to what. */
const WITHOUT_VALUES = new Set(['LongTextArea', 'MultiselectPicklist']);

const namesOf = async (
    context: SaveContext,
    field: FieldModel,
    drafts: readonly Draft[]
): Promise<ReadonlyMap<FieldValue, FieldValue>> => {
    const target = field.reference === null ? undefined : context.model.objects.get(field.reference.to);
    const ids = drafts
        .flatMap(({ before, row }) => [before?.[field.name], row[field.name]])
        .filter((id) => typeof id === 'string');
    const rows = target === undefined ? new Map<string, Row>() : await context.store.byIds(target, ids);
    return new Map([...rows].map(([id, row]) => [id, row['Name'] ?? null]));
};

const entriesOf = async (context: SaveContext, field: FieldModel, changed: readonly Draft[]) => {
    const names = await namesOf(context, field, changed);
    return changed.flatMap((draft): (readonly [Draft, Entry])[] => {
        const [before, after] = [draft.before?.[field.name] ?? null, draft.row[field.name] ?? null];
        if (WITHOUT_VALUES.has(field.type)) {
            return [[draft, [field.name, field.type, null, null]]];
        }
        // A lookup has two entries: one of names and one of ids.
        return field.reference === null
            ? [[draft, [field.name, field.type === 'Text' ? 'Text' : field.type, before, after]]]
            : [
                  [draft, [field.name, 'Text', names.get(before) ?? null, names.get(after) ?? null]],
                  [draft, [field.name, 'EntityId', before, after]]
              ];
    });
};

const changedIn = (field: FieldModel, drafts: readonly Draft[]): Draft[] =>
    drafts.filter(({ before, row }) => before !== null && !isSameValue(before[field.name], row[field.name]));

/** Writes down what this save changes of the fields whose history is kept, and that a record was created. */
export const keepHistory = async (
    context: SaveContext,
    object: ObjectModel,
    drafts: readonly Draft[]
): Promise<void> => {
    const history = context.model.companions.get(object.name.replace(/__c$/, '__History'));
    if (history === undefined) {
        return;
    }
    const entries: (readonly [Draft, Entry])[] = drafts
        .filter(({ before }) => before === null)
        .map((draft) => [draft, ['created', 'Text', null, null]]);
    for (const field of object.fields.values()) {
        const changed = field.isTracked ? changedIn(field, drafts) : [];
        entries.push(...(changed.length === 0 ? [] : await entriesOf(context, field, changed)));
    }
    if (entries.length === 0) {
        return;
    }
    const first = await context.store.nextNumbers('History', 1, entries.length);
    await context.store.insert(
        history,
        entries.map(([draft, [field, dataType, before, after]], index) => ({
            Id: recordId(history.fixedKeyPrefix ?? '', first + index),
            IsDeleted: false,
            ParentId: idOf(draft),
            CreatedById: context.session.userId,
            CreatedDate: context.now.toISOString(),
            Field: field,
            DataType: dataType,
            OldValue: written(before),
            NewValue: written(after)
        }))
    );
};
