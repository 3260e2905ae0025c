import AuditGuides from 'c/auditGuides';
import { graphql } from 'lightning/graphql';
import { guidesOfHalfAnswered } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

interface TestAdapter {
    emit(value: unknown): void;
    emitErrors(errors: unknown, filter?: undefined, refresh?: () => Promise<void>): void;
    getLastConfig(): unknown;
}
const RECORD_ID = 'a01000000000001AAA';
const query = graphql as unknown as TestAdapter;
const BROKEN = [{ message: 'The query failed.', extensions: { ErrorType: 'DataFetchingException' } }];

const guides = () => {
    const component = mount<AuditGuides>('c-audit-guides', AuditGuides, { recordId: RECORD_ID });
    const arrive = jest.fn();
    const fail = jest.fn();
    component.addEventListener('arrive', (event) => arrive((event as CustomEvent).detail));
    component.addEventListener('fail', fail);
    return { component, arrive, fail };
};

it('hands over what the questions of its evaluation bring along, and shows nothing', async () => {
    const { component, arrive } = guides();
    query.emit(guidesOfHalfAnswered);
    await settle();

    expect(query.getLastConfig()).toMatchObject({ variables: { recordId: RECORD_ID } });
    expect(arrive).toHaveBeenCalledTimes(1);
    expect([...(arrive.mock.calls[0] as [Map<string, unknown>])[0].values()][0]).toMatchObject({ hasGuide: true });
    expect(findAll(component, 'c-audit-error-panel')).toHaveLength(0);
});

it('asks nothing without a record, since a condition on nothing would find every answer', async () => {
    const { component } = guides();
    component.recordId = '';
    await settle();

    expect(query.getLastConfig()).toEqual({ query: undefined, variables: undefined });
});

it('says why they could not be loaded, what still works, and asks again', async () => {
    const { component, fail } = guides();
    const refresh = jest.fn().mockResolvedValue(undefined);
    query.emitErrors(BROKEN, undefined, refresh);
    await settle();

    const panel = find(component, 'c-audit-error-panel');
    expect(textOf(panel)).toContain('You can rate by number meanwhile.');
    expect(fail).toHaveBeenCalledTimes(1);
    await expect(component).toBeAccessible();

    panel.dispatchEvent(new CustomEvent('retry'));
    await settle();
    expect(refresh).toHaveBeenCalledTimes(1);

    query.emit(guidesOfHalfAnswered);
    await settle();
    expect(findAll(component, 'c-audit-error-panel')).toHaveLength(0);
});

it('goes on saying so when asking again fails too', async () => {
    const { component, fail } = guides();
    query.emitErrors(BROKEN, undefined, () => Promise.reject(new Error('Offline')));
    await settle();
    find(component, 'c-audit-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settle();

    expect(textOf(find(component, 'c-audit-error-panel'))).toContain('Offline');
    expect(fail).toHaveBeenCalledTimes(2);
});
