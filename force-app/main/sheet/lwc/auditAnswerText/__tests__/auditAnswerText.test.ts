import { entryText, evidenceText, statusText, valueText } from 'c/auditAnswerText';

it.each([
    [valueText('rating', 0), '0'],
    [valueText('notes', ''), '(empty)'],
    [valueText('rating', null), '(empty)'],
    [valueText('isBlocking', true), 'Yes'],
    [valueText('isBlocking', false), 'No'],
    [valueText('status', 'No Answer'), 'Could not answer'],
    [valueText('evidence', 'Proven in Our Org'), 'Proven in our org'],
    [valueText('notes', 'Claim'), 'Claim'],
    [valueText('statedSeconds', 900), '15 min'],
    [valueText('statedSeconds', 86_400), '1 day'],
    [valueText('latencySeconds', 12.5), '12.5 s'],
    [valueText('latencySeconds', 7_200), '2 h'],
    [valueText('historyYears', 1), '1 year'],
    [valueText('historyYears', 2.5), '2.5 years'],
    [valueText('syncMechanism', 'Change Data Capture'), 'Change data capture'],
    [valueText('conflictModes', 'CRM Wins;Platform Wins;Of Tomorrow'), 'CRM wins, Platform wins, and Of Tomorrow'],
    [valueText('errorCategories', 'API Limit'), 'API limit'],
    [valueText('priceTerms', 'Not Offered'), 'Not offered'],
    [valueText('vendorAnswer', 'Timer'), 'Timer'],
    [entryText('latencySeconds'), 'Time observed'],
    [statusText('Not Asked'), 'Not asked'],
    [evidenceText('Claim'), 'Claim'],
    [evidenceText(null), '']
])('says %j', (text, expected) => {
    expect(text).toBe(expected);
});
