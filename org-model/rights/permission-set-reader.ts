import type { ObjectPermission, PermissionSetModel } from './rights-model.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const READ_HERE = ['label', 'description', 'objectPermissions', 'fieldPermissions', 'customPermissions'];
/** What these grant, the local org either does not have (and so does not grant) or gives everybody, as tabs and apps. */
const NOT_ABOUT_DATA = [
    'applicationVisibilities',
    'tabSettings',
    'hasActivationRequired',
    'license',
    'customMetadataTypeAccesses',
    'flowAccesses',
    'userPermissions'
];

const objectPermissionOf = (element: XmlElement): ObjectPermission => ({
    create: element.flag('allowCreate', false),
    read: element.flag('allowRead', false),
    edit: element.flag('allowEdit', false),
    delete: element.flag('allowDelete', false),
    viewAll: element.flag('viewAllRecords', false),
    modifyAll: element.flag('modifyAllRecords', false)
});

/**
 * Reads one `*.permissionset-meta.xml`.
 * @param name developer name, from the file's name
 */
export const readPermissionSet = (name: string, root: XmlElement): PermissionSetModel => {
    root.expectOnly([...READ_HERE, ...NOT_ABOUT_DATA]);
    return {
        name,
        label: root.requiredText('label'),
        file: root.file,
        objects: new Map(
            root.all('objectPermissions').map((item) => [item.requiredText('object'), objectPermissionOf(item)])
        ),
        fields: new Map(
            root
                .all('fieldPermissions')
                .map((item) => [
                    item.requiredText('field'),
                    { readable: item.flag('readable', false), editable: item.flag('editable', false) }
                ])
        ),
        customPermissions: new Set(
            root
                .all('customPermissions')
                .filter((item) => item.flag('enabled', false))
                .map((item) => item.requiredText('name'))
        )
    };
};
