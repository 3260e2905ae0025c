import { objectLabel, objectTexts } from 'c/auditObjectText';
import { auditRecords } from '../../../../../test/auditRecords';

it('says of each core object in scope in which directions it goes', () => {
    const { evaluation } = auditRecords(
        {},
        {
            usesSalesforce: true,
            usesHubSpot: false,
            salesforceObjectsRead: ['Contact', 'Lead'],
            salesforceObjectsWritten: ['Contact', 'Activity']
        }
    );

    expect(objectTexts(evaluation)).toEqual([
        {
            name: 'Salesforce objects',
            text: [
                'Contact: reads and writes',
                'Lead: reads only',
                'Account: not confirmed',
                'Opportunity: not confirmed',
                'Activity (tasks and events): writes only',
                'Campaign: not confirmed'
            ].join('\n')
        }
    ]);
});

it('names the objects of each CRM in scope', () => {
    const { evaluation } = auditRecords({}, { usesSalesforce: true, usesHubSpot: true });

    expect(objectTexts(evaluation).map(({ name }) => name)).toEqual(['Salesforce objects', 'HubSpot objects']);
});

it('leaves the name of an object that this version does not know as it is', () => {
    expect(objectLabel('Invoice')).toBe('Invoice');
});
