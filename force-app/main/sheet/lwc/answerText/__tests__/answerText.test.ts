import { entryText, evidenceText, statusText, valueText } from 'c/answerText';

it.each([
    [valueText('rating', 0), '0'],
    [valueText('notes', ''), '(empty)'],
    [valueText('rating', null), '(empty)'],
    [valueText('isBlocking', true), 'Yes'],
    [valueText('isBlocking', false), 'No'],
    [valueText('status', 'No Answer'), 'Could not answer'],
    [valueText('evidence', 'Proven in Our Org'), 'Proven in our org'],
    [valueText('notes', 'Claim'), 'Claim'],
    [entryText('latencySeconds'), 'Delay seen, in seconds'],
    [statusText('Not Asked'), 'Not asked'],
    [evidenceText('Claim'), 'Claim'],
    [evidenceText(null), '']
])('says %j', (text, expected) => {
    expect(text).toBe(expected);
});
