// The choice that a policy is made for.
import type {AccessRequest} from '../../access/access-request.ts';
import type {AccessEvidence} from '../../access/evidence.ts';
import type {Need} from '../../bedrock/permissions.ts';

export type PolicyChoice = {
	readonly request: AccessRequest;
	readonly evidence: Pick<AccessEvidence, 'identity' | 'profiles'>;
	readonly accountId?: string;
	/** The ARN of the caller, where AWS told it. */
	readonly callerArn?: string;
	/** Where AWS did not tell the profiles: roles without one, for which AWS's own profiles of the region stand in. */
	readonly open?: {readonly roles: readonly string[]; readonly region: string; readonly because: OpenReason};
	/** All models were suggested: none is set up here, and none was given. */
	readonly suggested: boolean;
	/** AWS says that some model was never called in this account: its first call subscribes the account. */
	readonly unsubscribed: boolean;
	/** Absent where it was not checked what is allowed already. */
	readonly missing?: readonly Need[];
};

/** Why no profile could be suggested. */
export type OpenReason = 'not asked' | 'listing denied' | 'none listed';
