import AuditSheetExport from 'c/auditSheetExport';
import { saveText } from 'c/auditTextFile';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, mount, settle } from '../../../../../test/mount';

jest.mock('c/auditTextFile', () => ({ ...jest.requireActual<object>('c/auditTextFile'), saveText: jest.fn() }));

const objectInfo = getObjectInfo as unknown as {
    emit(data: unknown): void;
    error(body: unknown): void;
    getLastConfig(): { objectApiName?: unknown };
};
const INFO = { fields: { Question_Code__c: { label: 'Code' }, Points__c: { label: 'Points' } } };
const saved = saveText as jest.Mock<void, [string, string]>;

const show = (changes: Parameters<typeof auditRecords>[0] = {}) =>
    mount<AuditSheetExport>('c-audit-sheet-export', AuditSheetExport, { sheet: sheetOf(auditRecords(changes)) });
const press = async (component: Element) => {
    find(component, '[data-export]').click();
    await settle();
};
/** The cells of the first line, and of the line of a question in which nothing needs quotes. */
const lines = (csv: string, code: string) => {
    const all = csv.split('\r\n').map((line) => line.split(','));
    return { head: all[0] ?? [], row: all.find(([first]) => first === code) ?? [] };
};

beforeEach(() => {
    saved.mockReset();
});

it('saves one row a question, under the names that the user knows the fields by', async () => {
    const component = show();
    await settle();
    expect(objectInfo.getLastConfig().objectApiName).toBeUndefined();

    await press(component);
    expect(saved).not.toHaveBeenCalled();
    objectInfo.emit(INFO);
    await settle();

    expect(saved).toHaveBeenCalledTimes(1);
    const [[name, csv] = ['', '']] = saved.mock.calls;
    expect(name).toMatch(/^Batchwise Connect answers .*\.csv$/);
    expect(csv).toMatch(/^Code,/);
    for (const { code } of sheetOf().answers) {
        expect(csv).toContain(`\r\n${code},`);
    }
});

it('says of a rating what it means, what counts of it, and what is wrong', async () => {
    const component = show({
        'OC-1': {
            question: 'Which objects?',
            meanings: ['', '', 'Some of them', '', '', ''],
            isBlocking: true,
            dependentWorkflow: 'Routing',
            vendorAnswer: '',
            conflictModes: 'CRM Wins;Platform Wins',
            notes: '=1+1'
        }
    });
    await press(component);
    objectInfo.emit(INFO);
    await settle();
    const [[, csv] = ['', '']] = saved.mock.calls;
    const { head, row } = lines(csv, 'OC-1');
    const cell = (column: string) => row[head.indexOf(column)];

    expect(head).not.toContain('Vendor');
    expect([cell('Rating__c'), cell('Meaning of the rating'), cell('Points')]).toEqual(['2', 'Some of them', '2']);
    expect([cell('Hard_Stop_Flag__c'), cell('Blocking_Gap_Flag__c'), cell('Dependent_Workflow__c')]).toEqual([
        '1',
        '1',
        'Routing'
    ]);
    expect(cell('Conflict_Modes__c')).toMatch(/^"[^;]+;[^;]+"$/);
    expect(cell('Notes__c')).toBe("'=1+1");
});

it('saves what stands on the sheet when it is pressed again, and asks for the names once', async () => {
    const component = show();
    await press(component);
    objectInfo.emit(INFO);
    await settle();

    component.sheet = sheetOf(auditRecords({ 'OC-1': { vendorAnswer: 'Six of them' } }));
    await press(component);

    expect(saved).toHaveBeenCalledTimes(2);
    expect(saved.mock.calls[1]?.[1]).toContain('Six of them');
});

it('saves nothing by itself when the names are described anew', async () => {
    const component = show();
    await press(component);
    objectInfo.emit(INFO);
    objectInfo.emit({ ...INFO });
    await settle();

    expect(saved).toHaveBeenCalledTimes(1);
});

it('saves under the names of the fields where they are not described', async () => {
    const component = show();
    await press(component);
    objectInfo.error({ message: 'No access.' });
    await settle();

    expect(saved.mock.calls[0]?.[1]).toMatch(/^Question_Code__c,/);
});

it('is accessible', async () => {
    await expect(show()).toBeAccessible();
});
