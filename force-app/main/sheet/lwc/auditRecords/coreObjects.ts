import type { Evaluation } from './evaluation';

/** Values of the global value sets Audit_Salesforce_Core_Object and Audit_HubSpot_Core_Object. */
export const SALESFORCE_CORE_OBJECTS = ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign'] as const;
export const HUBSPOT_CORE_OBJECTS = ['Contact', 'Company', 'Deal', 'Ticket', 'Call'] as const;

/** The code of the question that asks for the core objects. */
export const OBJECT_LIST_CODE = 'OC-1';

/** The lists of core objects that the vendor confirmed, one for each direction. */
export const OBJECT_LISTS = [
    'salesforceObjectsRead',
    'salesforceObjectsWritten',
    'hubSpotObjectsRead',
    'hubSpotObjectsWritten'
] as const;
export type ObjectList = (typeof OBJECT_LISTS)[number];
export type ObjectLists = Record<ObjectList, readonly string[]>;

/**
 * Edits of the lists. Every core object is an edit of its own, such as `salesforceObjectsRead.Lead`, true when it was
 * confirmed: the list itself belongs to everybody who works on the evaluation.
 */
export type ObjectEdit = Partial<Record<`${ObjectList}.${string}`, boolean>>;

/** The core objects of one CRM, and the lists that say which of them are confirmed. */
export interface CoreObjects {
    readonly crm: 'Salesforce' | 'HubSpot';
    readonly objects: readonly string[];
    readonly read: ObjectList;
    readonly written: ObjectList;
}

const SALESFORCE: CoreObjects = {
    crm: 'Salesforce',
    objects: SALESFORCE_CORE_OBJECTS,
    read: 'salesforceObjectsRead',
    written: 'salesforceObjectsWritten'
};
const HUBSPOT: CoreObjects = {
    crm: 'HubSpot',
    objects: HUBSPOT_CORE_OBJECTS,
    read: 'hubSpotObjectsRead',
    written: 'hubSpotObjectsWritten'
};

/** The core objects of the CRMs that the vendor has to integrate with. */
export const coreObjectsOf = ({
    usesSalesforce,
    usesHubSpot
}: Pick<Evaluation, 'usesSalesforce' | 'usesHubSpot'>): readonly CoreObjects[] => [
    ...(usesSalesforce ? [SALESFORCE] : []),
    ...(usesHubSpot ? [HUBSPOT] : [])
];

/** How many core objects of the CRMs in scope are not confirmed in both directions. Mirrors Core_Objects_Missing__c. */
export const coreObjectsMissing = (evaluation: Evaluation): number =>
    coreObjectsOf(evaluation)
        .flatMap(({ objects, read, written }) =>
            objects.map((object) => evaluation[read].includes(object) && evaluation[written].includes(object))
        )
        .filter((isConfirmed) => !isConfirmed).length;

/** The edit that confirms what is missing of some core objects, in both directions; empty when nothing is. */
export const confirmationOf = (lists: ObjectLists, all: readonly CoreObjects[]): ObjectEdit =>
    Object.fromEntries(
        all.flatMap(({ objects, read, written }) =>
            objects.flatMap((object) =>
                [read, written]
                    .filter((list) => !lists[list].includes(object))
                    .map((list) => [`${list}.${object}`, true])
            )
        )
    );

const KNOWN: Readonly<Record<ObjectList, readonly string[]>> = {
    salesforceObjectsRead: SALESFORCE_CORE_OBJECTS,
    salesforceObjectsWritten: SALESFORCE_CORE_OBJECTS,
    hubSpotObjectsRead: HUBSPOT_CORE_OBJECTS,
    hubSpotObjectsWritten: HUBSPOT_CORE_OBJECTS
};

const listWith = (list: ObjectList, confirmed: readonly string[], edit: ObjectEdit): readonly string[] => {
    const wasOrIs = (object: string): boolean => edit[`${list}.${object}`] ?? confirmed.includes(object);
    // In the order of the value set, whatever the order of the presses; a value unknown to this version stays.
    return [...new Set([...KNOWN[list], ...confirmed])].filter(wasOrIs);
};

/** The lists that an edit touches, as it leaves them. */
export const listsAfter = (lists: ObjectLists, edit: ObjectEdit): Partial<ObjectLists> =>
    Object.fromEntries(
        OBJECT_LISTS.filter((list) => Object.keys(edit).some((entry) => entry.startsWith(`${list}.`))).map((list) => [
            list,
            listWith(list, lists[list], edit)
        ])
    );

/** The names of the edits that a list of before stands for: it confirmed an object in both directions. */
const BOTH: Readonly<Record<string, CoreObjects>> = { salesforceObjects: SALESFORCE, hubSpotObjects: HUBSPOT };

const editsNamed = (name: string): readonly `${ObjectList}.${string}`[] => {
    const [list = '', object = ''] = name.split('.');
    const isKnown = (known: readonly string[]): boolean => known.includes(object);
    const current = OBJECT_LISTS.find((known) => known === list);
    if (current) {
        return isKnown(KNOWN[current]) ? [`${current}.${object}`] : [];
    }
    const before = Object.hasOwn(BOTH, list) ? BOTH[list] : undefined;
    return before && isKnown(before.objects) ? [`${before.read}.${object}`, `${before.written}.${object}`] : [];
};

/**
 * Edits of the lists as somebody wrote them down, perhaps with the version before, which named an object once for both
 * directions. What names no object of these lists is left out.
 */
export const toObjectEdit = (written: Readonly<Record<string, unknown>>): ObjectEdit =>
    Object.fromEntries(
        Object.entries(written).flatMap(([name, isConfirmed]) =>
            typeof isConfirmed === 'boolean' ? editsNamed(name).map((entry) => [entry, isConfirmed]) : []
        )
    );
