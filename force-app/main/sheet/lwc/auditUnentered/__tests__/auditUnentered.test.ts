import { UnenteredTexts } from 'c/auditUnentered';

it('knows what stands in fields, and tells when that changes', () => {
    const texts = new UnenteredTexts();
    const follower = jest.fn();
    const stop = texts.follow(follower);
    const field = {};

    texts.set(field, { id: 'a', problem: null });
    texts.set(field, { id: 'a', problem: null });
    expect(texts.all).toEqual([{ id: 'a', problem: null }]);
    expect(follower).toHaveBeenCalledTimes(1);
    texts.set(field, { id: 'a', problem: 'delayRefused' });
    expect(texts.all).toEqual([{ id: 'a', problem: 'delayRefused' }]);
    stop();
    texts.set(field, null);

    expect(texts.all).toEqual([]);
    expect(follower).toHaveBeenCalledTimes(2);
});
