// What every part of a proof works with: the target of a call in each region, and the evidence so far.
import type {CallTarget} from '../../account/account.ts';
import type {AccessEvidence} from '../evidence.ts';

export type TargetFor = (region: string) => CallTarget;

export type EvidenceCollector = {
	/** What is known now. */
	readonly evidence: () => AccessEvidence;
	/** Replaces the given fields of the evidence, and passes all of it on. */
	readonly add: (more: Partial<AccessEvidence>) => void;
};
