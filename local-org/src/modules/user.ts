const KEY = 'local-org.username';
const DEFAULT_USERNAME = 'admin@local.org';

/** The username that this browser tab works as. */
export const currentUsername = (): string => sessionStorage.getItem(KEY) ?? DEFAULT_USERNAME;

/** Works as another user from the next load of the page on. */
export const rememberUsername = (username: string): void => {
    sessionStorage.setItem(KEY, username);
};

/** Works as the default user from the next load of the page on. */
export const forgetUsername = (): void => {
    sessionStorage.removeItem(KEY);
};

/** What the local org accepts in place of an OAuth access token. */
export const accessToken = (username: string): string => `00D00000LOCALOR!${username}`;
