// What every part of a proof works with: a way into each region, what is known so far, and a place to say more.
import type {CallTarget} from '../../account/account.ts';
import type {AccessEvidence} from '../evidence.ts';

export type Reaches = (region: string) => CallTarget;

export type EvidenceCollector = {
	/** What is known now. */
	readonly known: () => AccessEvidence;
	readonly learn: (more: Partial<AccessEvidence>) => void;
};
