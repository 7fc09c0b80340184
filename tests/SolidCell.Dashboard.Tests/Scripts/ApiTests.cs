namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class ApiTests
{
    private const string Browser =
        """
        let sent = null;
        let gone = null;
        let answer = null;
        const location = { pathname: '/tests', assign: to => gone = to };
        const fetch = (path, options) => { sent = { path, ...options }; return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer); };
        const reply = (status, content) => ({ status, ok: status < 400, json: () => Promise.resolve(content) });
        """;

    private readonly PageScript _api = new("api.js", Browser);

    [Fact]
    public void A_request_with_a_body_says_that_it_is_JSON()
    {
        Assert.Equal("""{"a":1}""", _api.Of("{ answer = reply(200, { a: 1 }); it.post('/start', { b: 2 }) }"));
        Assert.Equal("""["/api/start","POST","{\"b\":2}","application/json"]""",
            _api.Of("[sent.path, sent.method, sent.body, sent.headers['Content-Type']]"));
    }

    [Fact]
    public void A_request_without_a_body_has_no_content_type() =>
        Assert.Equal("""[null,"GET"]""",
            _api.Of("{ answer = reply(204); it.get('/x').then(() => [sent.headers['Content-Type'] ?? null, sent.method]) }"));

    [Theory]
    [InlineData("reply(409, { title: 'Refused', detail: 'A test runs already.' })", """[409,"Refused","A test runs already."]""")]
    [InlineData("reply(409, { title: 'Refused' })", """[409,"Refused","Refused"]""")]
    [InlineData("({ status: 502, ok: false, json: () => Promise.reject(new Error('no JSON')) })", """[502,"Error 502","Error 502"]""")]
    [InlineData("new Error('offline')", """[0,"No connection","The host does not answer. Is solidcell serve still running?"]""")]
    public void What_goes_wrong_has_a_message_that_a_person_can_act_on(string answer, string expected) =>
        Assert.Equal(expected,
            _api.Of($"{{ answer = {answer}; it.get('/x').then(() => null, problem => [problem.status, problem.title, problem.message]) }}"));

    [Fact]
    public void A_request_that_was_taken_back_stays_what_it_is() => Assert.Equal(
        "AbortError",
        _api.Of("{ answer = Object.assign(new Error('taken back'), { name: 'AbortError' }); it.get('/x').then(() => null, problem => problem.name) }"));

    [Fact]
    public void Who_is_not_logged_in_is_asked_to_and_comes_back()
    {
        _api.Of("{ answer = reply(401, {}); it.get('/x').catch(() => 0) }");
        Assert.Equal("/login?next=%2Ftests", _api.Of("gone"));
    }
}
