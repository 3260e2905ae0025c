import { failedView, noticeOfView, viewOfRecords } from 'c/auditSheetView';
import { auditRecords } from '../../../../../test/auditRecords';

const without = { ...auditRecords(), answers: [] };
const empty = (evaluation: { copiesQuestions?: boolean; questionsLeftOut?: string } = {}, unplaced: string[] = []) =>
    viewOfRecords({ ...without, unplaced, evaluation: { ...without.evaluation, ...evaluation } });

it('is ready with records that have answers, missing without any record', () => {
    const records = auditRecords();

    expect(viewOfRecords(records)).toEqual({ kind: 'ready', records });
    expect(viewOfRecords(null)).toEqual({ kind: 'missing' });
});

it.each([
    ['nothing was copied', empty(), 'Setup'],
    ['an import brings its own answers', empty({ copiesQuestions: false }), 'Copy Questions'],
    ['the catalogue could not give any', empty({ questionsLeftOut: 'SD 8' }), 'SD 8'],
    ['no dimension is known', empty({}, ['PR-1']), 'dimension']
])('says what to do where %s', (_why, view, words) => {
    expect(noticeOfView(view)?.text).toContain(words);
});

it.each([
    ['loading', { kind: 'loading' } as const],
    ['failed', failedView(new Error('No.'))],
    ['ready', viewOfRecords(auditRecords())]
])('has no notice while it is %s', (_state, view) => {
    expect(noticeOfView(view)).toBeNull();
});
