import { figure, timed } from '../measurement.ts';
import type { Measurement } from '../measurement.ts';
import { residentMemory } from '../resident-memory.ts';

const SAVES = 50;
const WARM_UP = 10;
const ADMIN = 'admin@local.org';

/** One answer rated: its formulas, the evaluation's roll-ups and formulas, rules and flows of both. */
export const save: Measurement = {
    title: 'One save of an answer with its roll-ups',
    measure: async (org) => {
        const before = residentMemory('before', org.processId);
        const { Id } = await org.first<{ Id: string }>(
            "SELECT Id FROM Audit_Answer__c WHERE Question_Code__c = 'PS-1' AND Vendor_Evaluation__r.Name = 'Unify'"
        );
        const rate = (number: number): Promise<unknown> =>
            org.request(ADMIN, 'PATCH', `sobjects/Audit_Answer__c/${Id}`, {
                Status__c: 'Answered',
                Rating__c: number % 6
            });
        await timed(WARM_UP, rate);
        const times = await timed(SAVES, rate);
        return [before, figure('PATCH of one rating', times), residentMemory('after', org.processId)];
    }
};
