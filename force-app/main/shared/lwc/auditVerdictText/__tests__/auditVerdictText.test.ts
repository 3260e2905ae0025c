import { verdictText } from 'c/auditVerdictText';

it.each([
    ['Hard Stop', 'Hard Stop'],
    ['Surface-level', 'Surface-level'],
    ['Another one', 'Another one']
])('%s is called %s', (value, word) => {
    expect(verdictText(value)).toBe(word);
});
