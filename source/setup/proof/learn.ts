// What every part of a proof works with: a way into each region, what is known so far, and a place to say more.
import type {Reach} from '../../account/account.ts';
import type {Evidence} from '../../checks/access/evidence.ts';

export type Reaches = (region: string) => Reach;

export type Learning = {
	/** What is known now. */
	readonly known: () => Evidence;
	readonly learn: (more: Partial<Evidence>) => void;
};
