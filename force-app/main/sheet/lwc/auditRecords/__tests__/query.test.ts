import { gql } from 'lightning/graphql';
import { ANSWER_ENTRIES, fieldOf } from 'c/auditRecords';

const documents = (gql as unknown as jest.Mock).mock.calls.map(([[text]]: [string[]]) => text ?? '');

it('asks for every field that is entered', () => {
    const written = ANSWER_ENTRIES.map((entry) => fieldOf(entry).field.fieldApiName);
    const asked = written.filter((name) => documents[0]?.includes(`${name}: ${name} @optional { value }`));

    expect(asked).toEqual(written);
});

it('asks for the same words of a question first and afterwards', () => {
    const guides = documents.map((text) => /fragment questionGuide[^]*?\n {4}\}/.exec(text)?.[0]);

    expect(guides).toHaveLength(2);
    expect(guides[0]).toContain('Rating_5_Meaning__c');
    expect(guides[1]).toBe(guides[0]);
});
