// createPageSharing: several callers of one list, and a listener that joins late.
import {expect, it} from 'vitest';
import {createPageSharing} from '../../source/account/share-pages.ts';

it('createPageSharing gives a listener that joins late what is known so far, and nothing after the list is complete', async () => {
	const share = createPageSharing<number>();
	const received: (readonly number[])[] = [];
	let finish = () => {};
	const first = share('a', undefined, (publish) => {
		publish([1]);
		return new Promise<void>((resolve) => {
			finish = resolve;
		});
	});
	const second = share(
		'a',
		(soFar) => received.push(soFar),
		async () => {},
	);
	expect(received).toEqual([[1]]);
	finish();
	await Promise.all([first, second]);
	await share(
		'a',
		(soFar) => received.push(soFar),
		async () => {},
	);
	expect(received).toEqual([[1]]);
});
