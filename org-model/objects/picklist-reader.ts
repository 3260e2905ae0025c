import type { PicklistModel, PicklistValue } from './field-model.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const toValue = (element: XmlElement): PicklistValue => {
    const name = element.requiredText('fullName');
    return {
        name,
        label: element.optionalText('label') ?? name,
        isDefault: element.flag('default', false),
        isActive: element.flag('isActive', true)
    };
};

/** Reads a global value set; its use by a field is always restricted. */
export const readGlobalValueSet = (root: XmlElement): PicklistModel => ({
    values: root.all('customValue').map(toValue),
    restricted: true
});

/**
 * Reads the value set of a picklist field: its own values or a global set's; null when that set does not exist.
 * A field that depends on another picklist is reported.
 */
export const readValueSet = (
    valueSet: XmlElement,
    globalValueSets: ReadonlyMap<string, PicklistModel>
): PicklistModel | null => {
    valueSet.expectOnly(['restricted', 'valueSetName', 'valueSetDefinition']);
    const globalName = valueSet.optionalText('valueSetName');
    if (globalName !== null) {
        return globalValueSets.get(globalName) ?? null;
    }
    const definition = valueSet.required('valueSetDefinition');
    definition.expectOnly(['sorted', 'value']);
    return { values: definition.all('value').map(toValue), restricted: valueSet.flag('restricted', false) };
};
