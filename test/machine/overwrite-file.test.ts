// Overwriting a file in place: telling what a killed overwrite leaves from what somebody else wrote.
import {expect, test} from 'vitest';
import {isHalfWritten} from '../../source/machine/transaction/overwrite-file.ts';

test('half-written is only what an overwrite can leave when it is killed', () => {
	const [old, fresh] = [Buffer.from('aaaa'), Buffer.from('abbbcc')];
	for (const left of ['aaaac', 'aaaacc', 'abaacc', 'abbacc'])
		expect(isHalfWritten(Buffer.from(left), old, fresh), left).toBe(true);
	for (const theirs of ['aaa', 'xaaa', 'aaaaxx', 'abbbccd'])
		expect(isHalfWritten(Buffer.from(theirs), old, fresh), theirs).toBe(false);
	expect(isHalfWritten(Buffer.from('abbbcc'), fresh, old)).toBe(true);
	expect(isHalfWritten(Buffer.from('aaaac'), fresh, old)).toBe(false);
});
