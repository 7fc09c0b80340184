using System.Net;
using System.Text;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace SolidCell.Mqtt.Access;

/// <summary>Stands at the door of the embedded broker: decides who comes in, and what may be published and read.</summary>
/// <param name="accounts">Who has an account.</param>
/// <param name="isLocal">True for a connection through the listener that only this computer reaches.</param>
/// <param name="refusals">Counts what was refused.</param>
internal sealed class BrokerDoor(IBrokerAccounts accounts, Predicate<object> isLocal, AccessRefusals refusals)
{
    private static readonly object IdentityKey = new();

    public void Guard(MqttServer server)
    {
        server.ValidatingConnectionAsync += ValidateAsync;
        server.InterceptingPublishAsync += InterceptPublishAsync;
        server.InterceptingSubscriptionAsync += InterceptSubscriptionAsync;
    }

    /// <summary>The account under which a client is connected; null for none.</summary>
    public static string? AccountOf(System.Collections.IDictionary session) =>
        (session[IdentityKey] as BrokerIdentity)?.Name is { Length: > 0 } name ? name : null;

    private Task ValidateAsync(ValidatingConnectionEventArgs connecting)
    {
        BrokerIdentity? who = Identify(connecting);
        if (who is null)
        {
            connecting.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
            Refuse(RefusalKind.Connection, connecting, "without an account that is right");
        }
        else if (IsNameOfAnother(who, connecting.ClientId))
        {
            connecting.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
            Refuse(RefusalKind.ClientName, connecting, "under the client name of a fixture with another account");
        }
        else
        {
            connecting.SessionItems[IdentityKey] = who;
        }

        return Task.CompletedTask;
    }

    private BrokerIdentity? Identify(ValidatingConnectionEventArgs connecting)
    {
        if (!string.IsNullOrEmpty(connecting.UserName))
        {
            return accounts.Identify(connecting.UserName, Encoding.UTF8.GetString(connecting.RawPassword ?? []));
        }

        return isLocal(connecting.ChannelAdapter) ? BrokerIdentity.LocalProgram : null;
    }

    /// <summary>A client that takes another's name pushes it off the broker.</summary>
    private bool IsNameOfAnother(BrokerIdentity who, string client) =>
        who.Role == BrokerRole.Fixture ? client != who.Name : accounts.IsFixture(client);

    private void Refuse(RefusalKind kind, ValidatingConnectionEventArgs connecting, string why)
    {
        string from = (connecting.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "an unknown address";
        refusals.Add(kind, from, $"The broker has refused a connection from {from} {why}.");
    }

    private Task InterceptPublishAsync(InterceptingPublishEventArgs publishing)
    {
        BrokerIdentity who = Known(publishing.SessionItems);
        if (!TopicRights.MayWrite(who, publishing.ApplicationMessage.Topic, accounts))
        {
            publishing.ProcessPublish = false;
            publishing.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
            refusals.Add(RefusalKind.Message, who.ToString(), $"The broker has refused a message of {who} to a topic that is not its own.");
        }

        return Task.CompletedTask;
    }

    private Task InterceptSubscriptionAsync(InterceptingSubscriptionEventArgs subscribing)
    {
        BrokerIdentity who = Known(subscribing.SessionItems);
        if (!TopicRights.MayRead(who, subscribing.TopicFilter.Topic))
        {
            subscribing.ProcessSubscription = false;
            subscribing.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
            refusals.Add(RefusalKind.Subscription,
                who.ToString(), $"The broker has refused to {who} a subscription to topics that are not its own.");
        }

        return Task.CompletedTask;
    }

    private static BrokerIdentity Known(System.Collections.IDictionary session) =>
        session[IdentityKey] as BrokerIdentity ?? throw new InvalidOperationException("A client is in that was not let in.");
}
