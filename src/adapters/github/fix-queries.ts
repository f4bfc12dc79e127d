/** One merged pull request: where it went in, and which issues it closes. */
export const fixQuery = `query Fix($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      mergedAt
      baseRefName
      commits(first: 1) { totalCount }
      mergeCommit { oid parents(first: 2) { totalCount nodes { oid } } }
      closingIssuesReferences(first: 100) {
        totalCount
        nodes { number repository { nameWithOwner } labels(first: 100) { nodes { name } } }
      }
    }
  }
}`;

export type FixAnswer = {
  readonly repository: {
    readonly pullRequest: {
      readonly mergedAt: string | null;
      readonly baseRefName: string;
      readonly commits: { readonly totalCount: number };
      readonly mergeCommit: {
        readonly oid: string;
        readonly parents: { readonly totalCount: number; readonly nodes: readonly { readonly oid: string }[] };
      } | null;
      readonly closingIssuesReferences: {
        readonly totalCount: number;
        readonly nodes: readonly {
          readonly number: number;
          readonly repository: { readonly nameWithOwner: string };
          readonly labels: { readonly nodes: readonly { readonly name: string }[] };
        }[];
      };
    } | null;
  } | null;
};

/** The commits up to a merge, the newest first, and the pull requests that brought them. */
export const landedQuery = `query Landed($owner: String!, $name: String!, $commit: GitObjectID!, $most: Int!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      ... on Commit {
        history(first: $most) {
          nodes {
            oid
            parents(first: 1) { nodes { oid } }
            associatedPullRequests(first: 10) { nodes { number baseRepository { nameWithOwner } } }
          }
        }
      }
    }
  }
}`;

export type LandedAnswer = {
  readonly repository: {
    readonly object: {
      readonly history: {
        readonly nodes: readonly {
          readonly oid: string;
          readonly parents: { readonly nodes: readonly { readonly oid: string }[] };
          readonly associatedPullRequests: {
            readonly nodes: readonly {
              readonly number: number;
              readonly baseRepository: { readonly nameWithOwner: string } | null;
            }[];
          };
        }[];
      };
    } | null;
  } | null;
};

/** The pull requests that hold one commit. GitHub lists open ones too, the oldest first unless told otherwise. */
export const associatedQuery = `query Associated($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      ... on Commit {
        associatedPullRequests(first: 100, orderBy: { field: CREATED_AT, direction: ASC }) {
          totalCount
          nodes {
            number
            mergedAt
            baseRefName
            baseRepository { nameWithOwner }
            mergeCommit { oid }
            labels(first: 100) { nodes { name } }
          }
        }
      }
    }
  }
}`;

export type AssociatedAnswer = {
  readonly repository: {
    readonly object: {
      readonly associatedPullRequests: {
        readonly totalCount: number;
        readonly nodes: readonly {
          readonly number: number;
          readonly mergedAt: string | null;
          readonly baseRefName: string;
          readonly baseRepository: { readonly nameWithOwner: string } | null;
          readonly mergeCommit: { readonly oid: string } | null;
          readonly labels: { readonly nodes: readonly { readonly name: string }[] } | null;
        }[];
      };
    } | null;
  } | null;
};
