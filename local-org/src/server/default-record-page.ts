import type { ObjectPresentation, PageNode, PageSection, RecordPage } from '../metadata/pages/page-model.ts';

/** The record page of an object to which the app assigns none: highlights above the page layout's fields. */
export const defaultRecordPage = ({ name, label, layout, compactFields }: ObjectPresentation): RecordPage => {
    const plain: PageSection = {
        label: `${label} Information`,
        columns: [compactFields.map((field) => ({ field, behavior: 'readonly' }))]
    };
    const details: PageNode = { kind: 'details', sections: layout.length > 0 ? layout : [plain] };
    return {
        objectApiName: name,
        label,
        regions: [
            { name: 'header', nodes: [{ kind: 'highlights' }] },
            {
                name: 'main',
                nodes: [{ kind: 'tabset', activeTab: 0, tabs: [{ title: 'Details', nodes: [details] }] }]
            }
        ]
    };
};
