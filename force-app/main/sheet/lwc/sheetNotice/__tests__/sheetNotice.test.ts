import SheetNotice from 'c/sheetNotice';
import { mount, textOf } from '../../../../../test/mount';

const notice = () =>
    mount<SheetNotice>('c-sheet-notice', SheetNotice, {
        iconName: 'utility:lock',
        heading: 'Completed',
        text: 'Locked.'
    });

it('explains the state', () => {
    expect(textOf(notice())).toBe('Completed Locked.');
});

it('is accessible', async () => {
    await expect(notice()).toBeAccessible();
});
