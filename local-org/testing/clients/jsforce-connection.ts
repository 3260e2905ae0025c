import assert from 'node:assert/strict';
import { Connection } from 'jsforce';
import type { ServedOrg } from '../served-org.ts';
import { accessTokenOf } from '../served-org.ts';

/** A user's connection to an org, as a script would open it. */
export const connectionTo = ({ address }: ServedOrg, username: string): Connection =>
    new Connection({ instanceUrl: address, accessToken: accessTokenOf(username), version: '66.0' });

/** What jsforce throws for an error body of Salesforce. */
interface RefusedCall extends Error {
    readonly errorCode: string;
    readonly data?: unknown;
}

/** Accepts the error that jsforce throws for an error body with that code and message. */
export const refusedWith =
    (errorCode: string, message: RegExp) =>
    (error: unknown): boolean => {
        const refusal = error as RefusedCall;
        assert.equal(refusal.errorCode, errorCode);
        assert.match(refusal.message, message);
        return true;
    };
