import type { ObjectModel, OrgModel, SharingRuleModel } from '../metadata/model.ts';
import { masterFieldOf } from '../metadata/names.ts';
import { columnTypeOf, quoted } from '../database/columns.ts';
import type { SqlParameters, Visibility } from '../database/sql-builder.ts';
import type { Access } from './access.ts';

export type Level = 'read' | 'edit' | 'delete';

interface Viewer {
    readonly userId: string;
    readonly access: Access;
}

const ruleCondition = (
    object: ObjectModel,
    rule: SharingRuleModel,
    alias: string,
    parameters: SqlParameters
): string => {
    const parts = rule.criteria.map(({ field: name, operation, value }) => {
        const field = object.fields.get(name);
        const type = field === undefined ? 'text' : columnTypeOf(field);
        const right = parameters.add(value, type);
        return `${alias}.${quoted(name)} ${operation === 'equals' ? 'IS NOT DISTINCT FROM' : 'IS DISTINCT FROM'} ${right}`;
    });
    return `(${parts.join(' AND ')})`;
};

const throughMaster = (
    model: OrgModel,
    viewer: Viewer,
    object: ObjectModel,
    alias: string,
    parameters: SqlParameters,
    level: Level
): string | null => {
    const field = masterFieldOf(object);
    const master = field?.reference == null ? undefined : model.objects.get(field.reference.to);
    if (field?.reference == null || master === undefined) {
        return 'false';
    }
    const needed = level === 'read' || field.reference.writeRequiresMasterRead ? 'read' : 'edit';
    const inner = `${alias}_m`;
    const condition = shared(model, viewer, master, inner, parameters, needed);
    return condition === null
        ? null
        : `EXISTS (SELECT 1 FROM ${quoted(master.name)} AS ${inner} WHERE ${inner}."Id" = ${alias}.${quoted(field.name)} AND ${condition})`;
};

const shared = (
    model: OrgModel,
    viewer: Viewer,
    object: ObjectModel,
    alias: string,
    parameters: SqlParameters,
    level: Level
): string | null => {
    const rights = viewer.access.on(object);
    if (rights.modifyAll || (level === 'read' && rights.viewAll)) {
        return null;
    }
    if (object.sharingModel === 'ControlledByParent') {
        return throughMaster(model, viewer, object, alias, parameters, level);
    }
    const isOpen = object.sharingModel === 'ReadWrite' || (object.sharingModel === 'Read' && level === 'read');
    if (isOpen && level !== 'delete') {
        return null;
    }
    if (!object.fields.has('OwnerId')) {
        return 'false';
    }
    const owned = `${alias}."OwnerId" = ${parameters.add(viewer.userId, 'text')}`;
    const rules = model.sharingRules
        .filter(
            (rule) => rule.object === object.name && (level === 'read' || (level === 'edit' && rule.access === 'Edit'))
        )
        .map((rule) => ruleCondition(object, rule, alias, parameters));
    return `(${[owned, ...rules].join(' OR ')})`;
};

/**
 * Which records a user reaches for reading, editing or deleting: owner, organization-wide default, criteria-based
 * rules, View All, Modify All, and the master's answer for details. Only the owner or Modify All deletes.
 */
export const sharingFor = (model: OrgModel, viewer: Viewer, level: Level): Visibility => ({
    condition: (object, alias, parameters) => shared(model, viewer, object, alias, parameters, level)
});
