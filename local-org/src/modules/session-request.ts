import { formFactorOf } from './form-factor';
import { accessToken, currentUsername } from './user';

let response: Promise<Response> | null = null;

/** Asks once who is working and how the pages are laid out, so that the reply comes while the components are still fetched. */
export const requestSession = (): Promise<Response> => {
    response ??= fetch(`/local-org/session?formFactor=${formFactorOf(navigator.userAgent)}`, {
        headers: { Authorization: `Bearer ${accessToken(currentUsername())}` }
    });
    return response;
};
