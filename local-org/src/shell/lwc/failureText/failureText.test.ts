import assert from 'node:assert/strict';
import { it } from 'node:test';
import { networkLoss } from '../../../modules/fetch-response';
import { failureText, saveFailure } from './failureText';

it('takes the first message of a list of errors', () => {
    assert.equal(failureText({ body: [{ message: 'No such field.' }] }), 'No such field.');
});

it('parts the errors of fields from those of the whole record', () => {
    const body = {
        message: 'An error occurred.',
        output: { errors: [{ message: 'Costs first.' }], fieldErrors: { Name: [{ message: 'Too long.' }] } }
    };

    assert.deepEqual(saveFailure({ body }), { page: ['Costs first.'], fields: { Name: 'Too long.' } });
});

it('falls back on the general message when no error has one of its own', () => {
    assert.deepEqual(saveFailure({ body: { message: 'Not saved.' } }).page, ['Not saved.']);
});

it('says how to start the local org when it does not answer', () => {
    assert.match(failureText(networkLoss()), /does not answer\. Start it with npm start/);
});
