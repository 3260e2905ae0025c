import { parentOfCompanion, rulesOf } from '../metadata/companion-objects.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import { masterFieldOf } from '../metadata/names.ts';
import { quoted } from '../database/columns.ts';
import { ruleCondition, shareRowsSql } from '../database/share-rows.ts';
import type { SqlParameters, Visibility } from '../database/sql-builder.ts';
import type { Access } from './access.ts';

export type Level = 'read' | 'edit' | 'delete';

interface Viewer {
    readonly userId: string;
    readonly access: Access;
}

/** A history or share is as visible as its record, a history's entry only to who may read its field. */
const ofRecord = (
    model: OrgModel,
    viewer: Viewer,
    companion: ObjectModel,
    alias: string,
    parameters: SqlParameters
): string => {
    const parent = parentOfCompanion(model, companion);
    if (parent === null) {
        return 'false';
    }
    const inner = `${alias}_m`;
    const condition = shared(model, viewer, parent, inner, parameters, 'read');
    const isThere = `EXISTS (SELECT 1 FROM ${quoted(parent.name)} AS ${inner} WHERE ${inner}."Id" = ${alias}."ParentId" AND NOT ${inner}."IsDeleted"${condition === null ? '' : ` AND ${condition}`})`;
    if (companion.kind !== 'history') {
        return isThere;
    }
    const readable = [...parent.fields.values()].filter((field) => viewer.access.canReadField(parent, field));
    const names = parameters.add(['created', ...readable.map(({ name }) => name)], 'text[]');
    return `${alias}."Field" = ANY(${names}) AND ${isThere}`;
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
    if (object.kind === 'history' || object.kind === 'share') {
        return ofRecord(model, viewer, object, alias, parameters);
    }
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
    condition: (object, alias, parameters) => shared(model, viewer, object, alias, parameters, level),
    rows: (object, parameters) => {
        const parent = object.kind === 'share' ? parentOfCompanion(model, object) : null;
        return parent === null ? null : shareRowsSql(parent, rulesOf(model, parent), parameters);
    }
});
