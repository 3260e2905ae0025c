import AuditSettledAnnouncement from 'c/auditSettledAnnouncement';
import { find, mount, settle } from '../../../../../test/mount';

const announcement = () => {
    const component = mount<AuditSettledAnnouncement>('c-audit-settled-announcement', AuditSettledAnnouncement, {
        text: '17 of 40'
    });
    return { component, said: () => find(component, '[aria-live="polite"]').textContent };
};
const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

it('holds the first sentence at once', () => {
    expect(announcement().said()).toBe('17 of 40');
});

it('reads out one sentence for several quick changes, once it stands', async () => {
    const { component, said } = announcement();

    const show = (total: number) => {
        component.text = `${total} of 40`;
        return wait(300);
    };
    await show(18);
    await show(19);
    await show(20);
    expect(said()).toBe('17 of 40');

    await wait(400);
    expect(said()).toBe('20 of 40');
});

it('says nothing more once it is off the page', async () => {
    const { component, said } = announcement();
    component.text = '18 of 40';

    component.remove();
    await wait(1000);

    expect(said()).toBe('17 of 40');
});

it('is accessible', async () => {
    jest.useRealTimers();
    const { component } = announcement();
    await settle();

    await expect(component).toBeAccessible();
});
