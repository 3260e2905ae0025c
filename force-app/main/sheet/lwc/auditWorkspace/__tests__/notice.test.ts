import { noticeOf } from '../notice';

it.each([
    ['completed, for who may reopen it', noticeOf(true, true, true, false), 'Reopen it to change any of that'],
    ['completed, for who may not', noticeOf(true, false, false, false), 'Who may edit the evaluation can reopen it.'],
    ['completed, for who was refused', noticeOf(true, true, true, true), 'Who may edit the evaluation can reopen it.'],
    ['refused', noticeOf(false, true, true, true), 'Its owner or an admin can.'],
    ['read only', noticeOf(false, false, false, false), 'You can read this evaluation but not score it.']
])('explains a sheet that is %s', (_state, notice, text) => {
    expect(notice?.text).toContain(text);
});

it('has nothing to explain while answers can be changed', () => {
    expect(noticeOf(false, true, true, false)).toBeNull();
});
