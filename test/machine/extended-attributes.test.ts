// Finding extended attributes: reading what macOS prints. test/machine/preserved-attributes.test.ts has the real files of Linux.
import {expect, test} from 'vitest';
import {macHasAttributes} from '../../source/machine/transaction/extended-attributes.ts';

test('on macOS the attributes that every file has do not count, others and ACLs do', () => {
	const line = '-rw-r--r--@ 1 me  staff  10 Jan  1 00:00 .zshrc';
	expect(macHasAttributes(`${line}\n\tcom.apple.provenance\t      11 \n`)).toBe(false);
	expect(macHasAttributes(`${line}\n\tcom.apple.FinderInfo\t      32 \n`)).toBe(true);
	expect(macHasAttributes(`${line}\n 0: user:bob allow read\n`)).toBe(true);
	expect(macHasAttributes('-rw-r--r--  1 me  staff  10 Jan  1 00:00 .zshrc\n')).toBe(false);
});
