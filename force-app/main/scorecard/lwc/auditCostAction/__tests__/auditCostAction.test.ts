import { costActionEvent } from 'c/auditCostAction';

describe('costActionEvent', () => {
    it('tells only the listener of the component of an action', () => {
        const action = { kind: 'enter', id: 'a01', entry: 'hours', value: null } as const;
        const { type, detail, bubbles, composed } = costActionEvent(action);

        expect([type, detail, bubbles, composed]).toEqual(['costaction', action, false, false]);
    });
});
