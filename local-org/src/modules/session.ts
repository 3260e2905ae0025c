import type { SessionModel } from '../metadata/pages/page-model';
import { requestSession } from './session-request';
import { currentUsername, forgetUsername } from './user';

const openSession = async (): Promise<SessionModel> => {
    const response = await requestSession();
    if (response.status === 401) {
        const username = currentUsername();
        forgetUsername();
        throw new Error(`${username} is no user of this org. Reload the page to work as ${currentUsername()}.`);
    }
    if (!response.ok) {
        throw new Error(`The local org cannot open a session: ${await response.text()}`);
    }
    return (await response.json()) as SessionModel;
};

/** Who is working, what the app shows them, and how its pages are laid out. */
export const session: SessionModel = await openSession();
