// STS: who am I. GetCallerIdentity needs no permission and works even under an explicit deny.
import {type Call, partition, principalArn} from '../call.ts';
import {userId} from '../principal.ts';
import type {Tree} from '../wire/xml.ts';

export const sts: Readonly<Record<string, (call: Call) => Tree>> = {
	GetCallerIdentity: (call) => ({
		Arn: principalArn(call),
		UserId: userId(call.caller.principal, call.world.accountId),
		Account: call.world.accountId,
	}),
	// Session tokens are not modelled further: the same caller, an hour long.
	GetSessionToken: (call) => ({
		Credentials: {
			AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
			SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
			SessionToken: `simulated-session-token-${partition(call)}`,
			Expiration: new Date(call.now.getTime() + 3_600_000).toISOString(),
		},
	}),
};
