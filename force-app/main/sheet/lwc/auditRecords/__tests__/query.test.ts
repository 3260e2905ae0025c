import { gql } from 'lightning/graphql';
import 'c/auditRecords';

it('asks for the same words of a question first and afterwards', () => {
    const documents = (gql as unknown as jest.Mock).mock.calls.map(([[text]]: [string[]]) => text ?? '');
    const guides = documents.map((text) => /fragment questionGuide[^]*?\n {4}\}/.exec(text)?.[0]);

    expect(guides).toHaveLength(2);
    expect(guides[0]).toContain('Rating_5_Meaning__c');
    expect(guides[1]).toBe(guides[0]);
});
