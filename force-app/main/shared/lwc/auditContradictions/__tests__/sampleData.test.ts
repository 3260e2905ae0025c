import { contradictionsIn } from 'c/auditContradictions';
import { numberIn, sampleAnswers, textIn } from '../../../../../test/sampleAnswers';
import type { SampleRecord } from '../../../../../test/sampleAnswers';

const contradicted = (answers: readonly SampleRecord[]): readonly (readonly string[])[] =>
    contradictionsIn(
        answers.map((answer) => ({
            code: textIn(answer, 'Question_Code__c'),
            status: textIn(answer, 'Status__c'),
            rating: numberIn(answer, 'Rating__c'),
            statedSeconds: numberIn(answer, 'Stated_Seconds__c'),
            observedSeconds: numberIn(answer, 'Observed_Latency_Seconds__c'),
            syncMechanism: textIn(answer, 'Sync_Mechanism__c'),
            conflictModes: textIn(answer, 'Conflict_Modes__c'),
            priceTerms: textIn(answer, 'Price_Terms__c')
        }))
    ).map(({ codes }) => codes);

it.each<[string, readonly (readonly string[])[]]>([
    ['Lindwhistle', [['ST-1', 'ST-3'], ['SD-3', 'EH-4'], ['EH-3']]],
    ['Oakensift', []],
    ['Mossgantry', []]
])('in the story of the sample data, %s contradicts itself in %j', (vendor, codes) => {
    const answers = sampleAnswers().get(vendor) ?? [];
    expect(answers).toHaveLength(31);
    expect(contradicted(answers)).toEqual(codes);
});
