// STS: who is calling, and the two ways to become a role.
export {
	AssumeRoleCommand,
	AssumeRoleWithWebIdentityCommand,
	GetCallerIdentityCommand,
	STSClient,
} from '@aws-sdk/client-sts';
