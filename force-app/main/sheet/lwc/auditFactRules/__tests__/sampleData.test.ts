import { proposalOf } from 'c/auditFactRules';
import type { Answer } from 'c/auditRecords';
import { numberIn, sampleAnswers, textIn } from '../../../../../test/sampleAnswers';
import type { SampleRecord } from '../../../../../test/sampleAnswers';

const proposed = (answer: SampleRecord): number | null =>
    proposalOf({
        factKind: textIn(answer, 'Fact_Kind__c') as Answer['factKind'],
        thresholds: textIn(answer, 'Rating_Thresholds__c'),
        statedSeconds: numberIn(answer, 'Stated_Seconds__c'),
        latencySeconds: numberIn(answer, 'Observed_Latency_Seconds__c'),
        historyYears: numberIn(answer, 'History_Years__c'),
        syncMechanism: (textIn(answer, 'Sync_Mechanism__c') || null) as Answer['syncMechanism']
    })?.rating ?? null;

it.each([...sampleAnswers()])('rates %s in the sample data as its figures propose', (_vendor, answers) => {
    const withFigures = answers.flatMap((answer) => {
        const rating = proposed(answer);
        return rating === null ? [] : [{ code: textIn(answer, 'Question_Code__c'), rating, answer }];
    });
    expect(withFigures.length).toBeGreaterThan(0);
    expect(withFigures.map(({ code, answer }) => [code, numberIn(answer, 'Rating__c')])).toEqual(
        withFigures.map(({ code, rating }) => [code, rating])
    );
});
