import { chosenOf } from 'c/auditRecords';
import { timeText, yearsText } from 'c/auditTime';
import { listText } from 'c/auditText';
import authentication from '@salesforce/label/c.Audit_Sheet_Category_Authentication';
import capture from '@salesforce/label/c.Audit_Sheet_Mechanism_Capture';
import crmWins from '@salesforce/label/c.Audit_Sheet_Mode_CRM';
import events from '@salesforce/label/c.Audit_Sheet_Mechanism_Events';
import extra from '@salesforce/label/c.Audit_Sheet_Price_Extra';
import fixed from '@salesforce/label/c.Audit_Sheet_Mode_Fixed';
import included from '@salesforce/label/c.Audit_Sheet_Price_Included';
import limit from '@salesforce/label/c.Audit_Sheet_Category_Limit';
import mostRecent from '@salesforce/label/c.Audit_Sheet_Mode_Recent';
import notOffered from '@salesforce/label/c.Audit_Sheet_Price_Not_Offered';
import other from '@salesforce/label/c.Audit_Sheet_Category_Other';
import platformWins from '@salesforce/label/c.Audit_Sheet_Mode_Platform';
import required from '@salesforce/label/c.Audit_Sheet_Category_Required';
import timer from '@salesforce/label/c.Audit_Sheet_Mechanism_Timer';
import typeMismatch from '@salesforce/label/c.Audit_Sheet_Category_Type';
import webhooks from '@salesforce/label/c.Audit_Sheet_Mechanism_Webhooks';

/** The words for the values of the facts, by entry and value. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    syncMechanism: {
        'Change Data Capture': capture,
        'Platform Events': events,
        Webhooks: webhooks,
        Timer: timer
    },
    conflictModes: {
        'CRM Wins': crmWins,
        'Platform Wins': platformWins,
        'Most Recent Wins': mostRecent,
        'Fixed Last Write Wins': fixed
    },
    errorCategories: {
        'API Limit': limit,
        'Field Type Mismatch': typeMismatch,
        'Missing Required Field': required,
        'Authentication Failure': authentication,
        Other: other
    },
    priceTerms: { Included: included, Extra: extra, 'Not Offered': notOffered }
};

/** The entries whose value is one of a few, or several of them. */
export type ChosenFact = 'syncMechanism' | 'conflictModes' | 'errorCategories' | 'priceTerms';

/** The word for one value of a fact; a value unknown to this version is shown as it is stored. */
export const choiceText = (entry: ChosenFact, value: string): string => WORDS[entry]?.[value] ?? value;

/** The value of a fact in words; null for an entry that is none. */
export const factText = (entry: string, value: string | number): string | null => {
    if (typeof value === 'number') {
        switch (entry) {
            case 'statedSeconds':
            case 'latencySeconds':
                return timeText(value);
            case 'historyYears':
                return yearsText(value);
            default:
                return null;
        }
    }
    return entry in WORDS ? listText(chosenOf(value).map((chosen) => choiceText(entry as ChosenFact, chosen))) : null;
};
