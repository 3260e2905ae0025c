import AuditCommitteeTable from 'c/auditCommitteeTable';
import { findAll, mount, textOf } from '../../../../../test/mount';

const show = (count: number) => {
    const vendors = Array.from({ length: count }, (_, index) => ({ id: `v${index}`, vendor: `V${index}` }));
    return mount<AuditCommitteeTable>('c-audit-committee-table', AuditCommitteeTable, {
        caption: 'Compare',
        vendors,
        rows: [
            {
                key: 'total',
                label: 'Total',
                isStrong: true,
                cells: vendors.map((_, index) => ({ text: String(index), mark: 'best', notes: [`note ${index}`] }))
            }
        ]
    });
};
const headsOf = (table: Element) => [...table.querySelectorAll('th.vendor')].map(textOf);

it('sets each vendor beside the others, with what is said of it', () => {
    const component = show(2);

    expect(headsOf(component.shadowRoot?.querySelector('table') ?? component)).toEqual(['V0', 'V1']);
    expect(findAll(component, 'td[data-evaluation]').map(textOf)).toEqual(['0 best note 0', '1 best note 1']);
    expect(findAll(component, 'tr.strong')).toHaveLength(1);
});

it.each([
    [6, [6]],
    [7, [4, 3]],
    [12, [6, 6]],
    [13, [5, 5, 3]]
])('has %d vendors in tables that fit on a sheet, and leaves none out', (count, widths) => {
    const component = show(count);
    const tables = findAll(component, 'table');

    expect(tables.map((table) => headsOf(table).length)).toEqual(widths);
    expect(tables.flatMap(headsOf)).toHaveLength(count);
    expect(findAll(component, 'td[data-evaluation]').map(textOf).at(-1)).toBe(`${count - 1} best note ${count - 1}`);
});

it('is nothing without a vendor', () => {
    expect(findAll(show(0), 'table')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(show(3)).toBeAccessible();
});
