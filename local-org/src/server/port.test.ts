import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { assertPortIsFree } from './port.ts';

it('says what to do about a port in use, and accepts it once it is free', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;

    await assert.rejects(assertPortIsFree(port), new RegExp(`Port ${port} is in use.*--port`));
    await new Promise((resolve) => holder.close(resolve));
    await assertPortIsFree(port);
});
