namespace signalbox {
namespace {

int twice()
{
    return 2;
}

} // namespace
} // namespace signalbox
