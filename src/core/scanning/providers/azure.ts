import type { Providers } from "../provider-token.ts";

/**
 * Microsoft Azure. Its newer keys hold a word that tells their service at a fixed place near the end, so they are known
 * without a name beside them. Older keys are told by their connection strings: see the detector `azure`.
 */
export const azure: Providers = {
  tokens: [
    {
      kind: "azure-ad-client-secret",
      name: "Microsoft Entra client secret",
      starts: ["0Q~", "1Q~", "2Q~", "3Q~", "4Q~", "5Q~", "6Q~", "7Q~", "8Q~", "9Q~"],
      before: String.raw`[\w~.-]{3}`,
      rest: String.raw`[\w.~-]{31,34}`,
      source: "https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials",
    },
    {
      kind: "azure-storage-key",
      name: "Azure Storage account key",
      starts: ["+ASt"],
      before: "[A-Za-z0-9+/]{76}",
      rest: "[A-Za-z0-9+/]{5}[AQgw]==",
      source: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
    },
    {
      kind: "azure-cosmos-key",
      name: "Azure Cosmos DB key",
      starts: ["ACDb"],
      before: "[A-Za-z0-9+/]{76}",
      rest: "[A-Za-z0-9+/]{5}[AQgw]==",
      source: "https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data",
    },
    {
      kind: "azure-batch-key",
      name: "Azure Batch key",
      starts: ["+ABa"],
      before: "[A-Za-z0-9+/]{76}",
      rest: "[A-Za-z0-9+/]{5}[AQgw]==",
      source: "https://learn.microsoft.com/en-us/azure/batch/accounts",
    },
    {
      kind: "azure-api-management-key",
      name: "Azure API Management key",
      starts: ["APIM"],
      before: "[A-Za-z0-9+/]{76}",
      rest: "[A-Za-z0-9+/]{5}[AQgw]==",
      source: "https://learn.microsoft.com/en-us/azure/api-management/api-management-subscriptions",
    },
    {
      kind: "azure-shared-access-key",
      name: "Azure Service Bus, Event Hubs, Relay or IoT key",
      starts: ["+ASb", "+AEh", "+ARm", "AIoT"],
      before: "[A-Za-z0-9+/]{33}",
      rest: "[A-Za-z0-9+/]{6}=",
      source: "https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas",
    },
    {
      kind: "azure-container-registry-key",
      name: "Azure Container Registry password",
      starts: ["+ACR"],
      before: "[A-Za-z0-9+/]{42}",
      rest: "[A-Za-z0-9]{6}",
      source: "https://learn.microsoft.com/en-us/azure/container-registry/container-registry-authentication",
    },
    {
      kind: "azure-cache-key",
      name: "Azure Cache for Redis key",
      starts: ["AzCa"],
      before: "[A-Za-z0-9]{33}",
      rest: "[A-Za-z0-9]{6}=",
      source: "https://learn.microsoft.com/en-us/azure/azure-cache-for-redis/cache-configure",
    },
    {
      kind: "azure-search-key",
      name: "Azure AI Search key",
      starts: ["AzSe"],
      before: "[A-Za-z0-9]{42}",
      rest: "[A-Za-z0-9]{6}",
      source: "https://learn.microsoft.com/en-us/azure/search/search-security-api-keys",
    },
    {
      kind: "azure-functions-key",
      name: "Azure Functions key",
      starts: ["AzFu"],
      before: String.raw`[\w-]{44}`,
      rest: String.raw`[\w-]{5}[AQgw]==`,
      source: "https://learn.microsoft.com/en-us/azure/azure-functions/function-keys-how-to",
    },
    {
      kind: "azure-devops-token",
      name: "Azure DevOps personal access token",
      starts: ["AZDO"],
      before: "[A-Za-z0-9]{76}",
      rest: "[A-Za-z0-9]{4}",
      source:
        "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    },
    {
      kind: "azure-ai-services-key",
      name: "Azure AI services key",
      starts: ["JQQJ99"],
      before: "[A-Za-z0-9]{52}",
      rest: "[A-Za-z0-9]{26}",
      source: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
    },
  ],
  named: [
    {
      kind: "azure-devops-legacy-token",
      name: "Azure DevOps personal access token in its old form",
      words: ["azure", "ado_pat", "ado_token", "vsts", "vss_nuget", "system_accesstoken"],
      value: "[a-z2-7]{52}",
      source:
        "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    },
    {
      kind: "azure-cognitive-key",
      name: "Azure AI services key in its old form",
      words: ["azure", "cognitive", "ocp-apim", "speech_key"],
      value: "[0-9a-f]{32}",
      source: "https://learn.microsoft.com/en-us/azure/ai-services/authentication",
    },
    {
      kind: "azure-legacy-client-secret",
      name: "Microsoft Entra client secret in its old form",
      words: ["azure_client", "azureclient", "azure_secret", "aad_client", "arm_client_secret", "azuread"],
      value: String.raw`[A-Za-z0-9~._\-?@:+/\[\]=*]{32,44}`,
      source: "https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials",
    },
  ],
};
