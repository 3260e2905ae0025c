import { HelpSwitch } from 'c/auditHelpSwitch';

beforeEach(() => localStorage.clear());

it('hides the help until somebody asks for it, and keeps what was chosen for the browser', () => {
    const first = new HelpSwitch();
    expect(first.isShown).toBe(false);

    first.set(true);
    expect(new HelpSwitch().isShown).toBe(true);

    first.set(false);
    expect(new HelpSwitch().isShown).toBe(false);
});

it('tells of every change until it is left', () => {
    const follower = jest.fn();
    const helpSwitch = new HelpSwitch();
    const leave = helpSwitch.follow(follower);

    helpSwitch.set(true);
    leave();
    helpSwitch.set(false);

    expect(follower.mock.calls).toEqual([[true]]);
});
