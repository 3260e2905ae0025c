import { coreObjectsOf } from 'c/auditRecords';
import type { Evaluation } from 'c/auditRecords';
import { phrase } from 'c/auditText';
import both from '@salesforce/label/c.Audit_Sheet_Objects_Both';
import hubSpot from '@salesforce/label/c.Audit_Sheet_Objects_Of_HubSpot';
import neither from '@salesforce/label/c.Audit_Sheet_Objects_Neither';
import readOnly from '@salesforce/label/c.Audit_Sheet_Objects_Only_Read';
import salesforce from '@salesforce/label/c.Audit_Sheet_Objects_Of_Salesforce';
import writtenOnly from '@salesforce/label/c.Audit_Sheet_Objects_Only_Written';
import { objectLabel } from './objectLabel';

export { objectLabel };

/** What the vendor does with the core objects of one CRM. */
export interface ObjectText {
    readonly name: string;
    /** An object a line. */
    readonly text: string;
}

const NAMES = { Salesforce: salesforce, HubSpot: hubSpot } as const;

const sentence = (isRead: boolean, isWritten: boolean): string => {
    if (isRead) {
        return isWritten ? both : readOnly;
    }
    return isWritten ? writtenOnly : neither;
};

/** What the vendor confirmed of each core object of the CRMs in scope, in words. */
export const objectTexts = (evaluation: Evaluation): ObjectText[] =>
    coreObjectsOf(evaluation).map(({ crm, objects, read, written }) => ({
        name: NAMES[crm],
        text: objects
            .map((object) =>
                phrase(
                    sentence(evaluation[read].includes(object), evaluation[written].includes(object)),
                    objectLabel(object)
                )
            )
            .join('\n')
    }));
