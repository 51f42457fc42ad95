#include "models/inventory/readers/serverlessexpansion.h"

#include <utility>

namespace Ttc {

namespace {

// Sources that only need a permission or a mapping of the function's own stand here not: S3, SQS, Kinesis.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> MadeOfEvent{
    {{"Api", "AWS::ApiGateway::RestApi"},
     {"HttpApi", "AWS::ApiGatewayV2::Api"},
     {"CloudWatchEvent", "AWS::Events::Rule"},
     {"EventBridgeRule", "AWS::Events::Rule"},
     {"Schedule", "AWS::Events::Rule"},
     {"ScheduleV2", "AWS::Scheduler::Schedule"},
     {"CloudWatchLogs", "AWS::Logs::SubscriptionFilter"},
     {"IoTRule", "AWS::IoT::TopicRule"},
     {"SNS", "AWS::SNS::Subscription"}}};

} // namespace

void ServerlessExpansion::event(std::string_view type)
{
    static_assert(MadeOfEvent.size() == EventTypes);
    for (std::size_t i = 0; i < MadeOfEvent.size(); ++i) {
        m_events.at(i) += MadeOfEvent.at(i).first == type ? 1 : 0;
    }
}

void ServerlessExpansion::count(std::string_view type, const ResourceSeen &like, Aggregator &into) const
{
    const bool isFunction = type == "AWS::Serverless::Function";
    if (!isFunction && type != "AWS::Serverless::StateMachine") {
        return;
    }
    ResourceSeen made = like;
    if (!m_hasRole) {
        made.type = "AWS::IAM::Role";
        into.resource(made);
    }
    if (isFunction && m_hasDeployment) {
        made.type = "AWS::CodeDeploy::DeploymentGroup";
        into.resource(made);
    }
    for (std::size_t i = 0; i < MadeOfEvent.size(); ++i) {
        made.type = MadeOfEvent.at(i).second;
        made.count = m_events.at(i);
        if (made.count > 0) {
            into.resource(made);
        }
    }
}

} // namespace Ttc
