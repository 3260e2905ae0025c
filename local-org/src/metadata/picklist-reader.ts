import type { PicklistModel, PicklistValue } from './model.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

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
 * Reads the value set of a picklist field: its own values or a global set's.
 * @throws MetadataError when the global set does not exist or the field depends on another picklist
 */
export const readValueSet = (
    valueSet: XmlElement,
    globalValueSets: ReadonlyMap<string, PicklistModel>
): PicklistModel => {
    valueSet.expectOnly(['restricted', 'valueSetName', 'valueSetDefinition']);
    const globalName = valueSet.optionalText('valueSetName');
    if (globalName === null) {
        const definition = valueSet.required('valueSetDefinition');
        definition.expectOnly(['sorted', 'value']);
        return { values: definition.all('value').map(toValue), restricted: valueSet.flag('restricted', false) };
    }
    const global = globalValueSets.get(globalName);
    if (global === undefined) {
        throw valueSet.error(`there is no global value set '${globalName}'`);
    }
    return global;
};
